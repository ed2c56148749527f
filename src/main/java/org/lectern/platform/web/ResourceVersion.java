package org.lectern.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The version in the addresses of our own style sheets, scripts and pictures: a sum over their bytes, so that it
 * changes when one of them does, is the same on every node, and browsers may keep them for a year.
 */
@ApplicationScoped
@Named("resourceVersion")
public class ResourceVersion {

    private static final String FOLDER = "/resources/lectern/";

    @Inject
    private ServletContext context;

    private String value;

    @PostConstruct
    void read() {
        CRC32 sum = new CRC32();
        for (String path : new TreeSet<>(context.getResourcePaths(FOLDER))) {
            try (InputStream file = context.getResourceAsStream(path)) {
                if (file != null) {
                    sum.update(file.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        value = Long.toString(sum.getValue(), 36);
    }

    public String getValue() {
        return value;
    }
}

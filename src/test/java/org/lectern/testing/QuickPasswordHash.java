package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Stands in for the deliberately slow hash of the server. */
@ApplicationScoped
public class QuickPasswordHash implements Pbkdf2PasswordHash {

    @Override
    public void initialize(Map<String, String> parameters) {
        // nothing to set: there is one quick way
    }

    @Override
    public String generate(char[] password) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(new String(password).getBytes(StandardCharsets.UTF_8));
            return "quick:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean verify(char[] password, String hash) {
        return generate(password).equals(hash);
    }
}

package org.lectern.shared.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.table.UploadedFile;

/** A file as a page sends it. */
public final class SentFile {

    private SentFile() {}

    /** @throws InvalidInput if none was chosen */
    public static UploadedFile of(Part part) throws IOException {
        if (part == null || part.getSize() == 0 && part.getSubmittedFileName().isEmpty()) {
            throw new InvalidInput(UploadedFile.FIELD, "error.file-missing");
        }
        // In memory already, and one byte more than it may be at most.
        byte[] content = part.getInputStream().readNBytes(UploadedFile.MAX_SIZE + 1);
        return new UploadedFile(part.getSubmittedFileName(), content);
    }
}

package org.lectern.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;

/** An answer that nobody is sent: to see whether a page can be written at all. */
final class Nowhere extends HttpServletResponseWrapper {

    private long written;
    private int status = SC_OK;

    private final PrintWriter writer = new PrintWriter(new Writer() {
        @Override
        public void write(char[] text, int from, int length) {
            written += length;
        }

        @Override
        public void flush() {
            // There is nobody to send it to.
        }

        @Override
        public void close() {
            // As above.
        }
    });

    Nowhere(HttpServletResponse response) {
        super(response);
    }

    /** True if something was written, and no refusal. */
    boolean isWritten() {
        return written > 0 && status == SC_OK;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException();
            }

            @Override
            public void write(int b) {
                written++;
            }
        };
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
    }

    @Override
    public void addCookie(Cookie cookie) {
        // Nobody keeps it.
    }

    @Override
    public void setHeader(String name, String value) {
        // Nobody reads it.
    }

    @Override
    public void addHeader(String name, String value) {
        // Nobody reads it.
    }

    @Override
    public void setContentType(String type) {
        // Nobody reads it.
    }

    @Override
    public void setBufferSize(int size) {
        // Nothing is kept.
    }

    @Override
    public void reset() {
        written = 0;
    }

    @Override
    public void resetBuffer() {
        written = 0;
    }

    @Override
    public void flushBuffer() {
        // Nothing is kept.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }
}

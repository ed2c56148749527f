package org.lectern.platform.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.lectern.platform.Migration;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: the database answers too, its schema is the one
 * this code was written for, and since the start one page with data on it could be written.
 */
@WebServlet({Health.LIVE, Health.READY})
public class Health extends HttpServlet {

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final String VERSION =
            "select version from flyway_schema_history where success = true and version is not null"
                    + " order by installed_rank desc";
    private static final int SECONDS = 5;

    /** The catalogue: public, and made of everything there is. */
    private static final String A_PAGE = "/sessions.xhtml";

    private transient volatile boolean writesPages;

    @Resource(lookup = "java:app/jdbc/lectern")
    private transient DataSource database;

    @Inject
    private transient Migration migration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = LIVE.equals(request.getServletPath()) || isReady() && writesPages(request, response);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    /** Tried until it succeeds once: the first pages after the start need more than the database. */
    private boolean writesPages(HttpServletRequest request, HttpServletResponse response) {
        if (!writesPages) {
            Nowhere nowhere = new Nowhere(response);
            try {
                request.getRequestDispatcher(A_PAGE).include(request, nowhere);
                writesPages = nowhere.isWritten();
                HttpSession begun = request.getSession(false);
                if (begun != null && begun.isNew()) {
                    begun.invalidate();
                }
            } catch (ServletException | IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "not ready: no page yet", e);
            }
        }
        return writesPages;
    }

    private boolean isReady() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VERSION)) {
            query.setQueryTimeout(SECONDS);
            query.setMaxRows(1);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && migration.version().equals(row.getString(1));
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "not ready: {0}", e.getMessage());
            return false;
        }
    }
}

package org.lectern.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One address for everybody's first page: where a sign-in ends that was not asked for on the way to another page. */
@WebServlet("/home")
public class HomeAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Shell shell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + shell.getHome());
    }
}

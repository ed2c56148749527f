package org.lectern.trainingsession.web;

import org.lectern.trainingsession.SessionInput;

/**
 * What is kept of the form of a session.
 *
 * @param begun what the form said before anything was typed: somebody else may have stored another version since
 */
record SessionDraft(SessionForm form, SessionInput begun) {}

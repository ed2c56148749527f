package org.lectern.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.account.SignedInAccounts;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseService;
import org.lectern.course.Mode;
import org.lectern.history.PastImportService.Selection;
import org.lectern.job.JobRunner;
import org.lectern.report.Figures;
import org.lectern.report.ReportService;
import org.lectern.shared.Language;
import org.lectern.shared.table.UploadedFile;
import org.lectern.testing.Acting;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

/** Two bases, courses of six hours, and a coordinator with an account of her own: jobs act for it. */
abstract class HistoryScene {

    @Inject
    PastImportService service;

    @Inject
    JobRunner runner;

    @Inject
    CourseService courses;

    @Inject
    AccountService accounts;

    @Inject
    SignedInAccounts signedIn;

    @Inject
    ReportService reports;

    @Inject
    Acting acting;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    long gzhu;
    long nku;
    private long coordinator;

    @BeforeEach
    void twoBasesTwoCoursesAndACoordinator() {
        gzhu = world.aBase("GZHU");
        nku = world.aBase("NKU");
        acting.asAdministrator();
        course("HRLE", "Human Rights and Law Enforcement", "人权与执法", Mode.IN_PERSON);
        course("CATL", "The Convention against Torture", "禁止酷刑公约", Mode.IN_PERSON);
        course("ELEARN", "Human Rights Online", "人权网络课", Mode.SELF_PACED);
        acting.asSystem();
        coordinator = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                "coordinator@example.org",
                                "Coordinator",
                                Language.EN,
                                null,
                                Set.of(new RoleGrant(Role.COORDINATOR, gzhu, null)))),
                        "x")
                .get(0);
        asCoordinator();
    }

    private void course(String code, String title, String titleZh, Mode mode) {
        courses.create(new CourseInput(
                null,
                code,
                title,
                titleZh,
                null,
                CourseKind.TRAINING_COURSE,
                mode,
                List.of("POLICE"),
                List.of(),
                80,
                360,
                false,
                null,
                null));
        courses.publish(code);
    }

    void asCoordinator() {
        acting.as(signedIn.byId(coordinator).orElseThrow());
    }

    /** What a node does with the jobs that wait. */
    void runJobs() {
        acting.asPublic();
        runner.runDue();
    }

    /** The node dies in the middle of a chunk, counted from 1. */
    void dieAtChunk(int chunk) {
        MortalPastRun.dieAt(chunk);
        try {
            assertThatThrownBy(this::runJobs).isInstanceOf(MortalPastRun.Killed.class);
        } finally {
            MortalPastRun.live();
        }
    }

    static UploadedFile csv(String... lines) {
        return new UploadedFile("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    PastView upload(String... lines) {
        return service.upload(null, csv(lines), false);
    }

    PastView run(PastView view, Selection selection) {
        service.commit(view.id(), selection);
        runJobs();
        asCoordinator();
        return service.view(view.id());
    }

    PastView run(PastView view) {
        return run(view, Selection.ALL_GOOD);
    }

    Figures figures(String from, String to) {
        return reports.officialsTrained(Map.of("from", List.of(from), "to", List.of(to)))
                .answer()
                .total();
    }

    int count(String table) {
        return (int) database.count("select count(*) from " + table);
    }
}

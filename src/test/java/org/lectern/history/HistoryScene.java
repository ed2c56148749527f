package org.lectern.history;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.course.Mode;
import org.lectern.history.PastImportService.Said;
import org.lectern.history.PastImportService.Selection;
import org.lectern.report.Figures;
import org.lectern.report.ReportService;
import org.lectern.shared.table.UploadedFile;
import org.lectern.testing.JobScene;

/** Courses of six hours that took place before, and the report that counts them. */
abstract class HistoryScene extends JobScene {

    @Inject
    PastImportService service;

    @Inject
    ReportService reports;

    @BeforeEach
    void moreCourses() {
        world.aCourse("CATL", "The Convention against Torture", "禁止酷刑公约", Mode.IN_PERSON);
        world.aCourse("ELEARN", "Human Rights Online", "人权网络课", Mode.SELF_PACED);
        asCoordinator();
    }

    static UploadedFile csv(String... lines) {
        return new UploadedFile("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    PastView upload(String... lines) {
        return service.upload(null, csv(lines), Said.NOTHING);
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
}

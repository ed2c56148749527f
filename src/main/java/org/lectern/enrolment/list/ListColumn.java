package org.lectern.enrolment.list;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;

/**
 * What a column of a list may say about a person and, where a list brings sessions that took place, about the session
 * and what came of it; and by which heads it is known in either language.
 */
public enum ListColumn {
    FULL_NAME("fullName", "姓名", "名字", "学员姓名", "name", "full name", "trainee"),
    LATIN_NAME("latinName", "拼音", "拼音姓名", "英文名", "英文姓名", "latin name", "pinyin", "english name"),
    GENDER("gender", "性别", "sex"),
    ORGANISATION("organisation", "单位", "工作单位", "所在单位", "单位名称", "organization", "employer", "work unit"),
    POST("post", "职务", "岗位", "职位", "position", "job title", "title"),
    RANK_BAND("rankBand", "职级层次", "职级", "级别", "rank", "rank band", "grade"),
    TARGET_GROUP("targetGroup", "培训对象", "人员类别", "类别", "对象", "target group", "group", "category"),
    PROVINCE("province", "省份", "省", "所在省", "地区", "省市", "region"),
    EMAIL("email", "邮箱", "电子邮箱", "电子邮件", "邮件", "e-mail", "mail", "e-mail address", "email address"),
    PHONE("phone", "手机", "电话", "手机号", "手机号码", "联系电话", "联系方式", "mobile", "telephone", "phone number"),
    /** Says for which base a row is; one of another base is not taken. */
    BASE("base", "基地", "培训基地", "基地代码", "base code", "training base"),
    /** What the base itself calls the session: tells two of one title apart. */
    SESSION_KEY(ListKind.HISTORY, "session", "期次", "班次", "班号", "培训班编号", "session code", "session no"),
    SESSION_TITLE(ListKind.HISTORY, "sessionTitle", "培训班名称", "培训班", "班名", "培训名称", "session title", "training"),
    COURSE(ListKind.HISTORY, "course", "课程", "课程代码", "课程名称", "course code", "course title"),
    FIRST_DAY(
            ListKind.HISTORY,
            "firstDay",
            "开始日期",
            "起始日期",
            "开班日期",
            "培训日期",
            "日期",
            "first day",
            "start",
            "start date",
            "date"),
    LAST_DAY(ListKind.HISTORY, "lastDay", "结束日期", "截止日期", "结班日期", "last day", "end", "end date"),
    /** Each of them, where they do not follow each other. */
    DAYS(ListKind.HISTORY, "days", "上课日期", "具体日期", "training days", "dates"),
    HOURS_PER_DAY(ListKind.HISTORY, "hoursPerDay", "每日学时", "每天学时", "日学时", "hours per day", "hours a day"),
    TOTAL_HOURS(ListKind.HISTORY, "totalHours", "总学时", "学时", "课时", "总课时", "total hours", "hours"),
    PLACE(ListKind.HISTORY, "place", "地点", "培训地点", "教室", "场地", "room", "venue", "location"),
    MODE(ListKind.HISTORY, "mode", "培训方式", "授课方式", "方式", "delivery"),
    KIND(ListKind.HISTORY, "kind", "培训类型", "培训形式", "类型", "type"),
    SESSION_GROUPS(ListKind.HISTORY, "sessionGroups", "面向对象", "培训班对象", "audience", "session target groups"),
    TRAINER(ListKind.HISTORY, "trainer", "主讲人", "授课人", "授课教师", "教师", "讲师", "trainers", "lecturer", "teacher"),
    SEATS(ListKind.HISTORY, "seats", "计划人数", "名额", "capacity"),
    MARKS(ListKind.HISTORY, "marks", "考勤", "出勤", "考勤记录", "出勤记录", "attendance"),
    HOURS_ATTENDED(ListKind.HISTORY, "hoursAttended", "出勤学时", "实到学时", "参训学时", "hours attended", "attended hours"),
    COMPLETED(ListKind.HISTORY, "completed", "结业", "是否结业", "结业情况", "考核结果", "completion", "result"),
    COMPLETED_ON(ListKind.HISTORY, "completedOn", "结业日期", "完成日期", "completed on", "completion date"),
    /** How many came whom nobody named. */
    PEOPLE(ListKind.HISTORY, "people", "无名单人数", "人数", "参训人数", "headcount", "number of people", "count");

    private final ListKind only;
    private final String field;
    private final Set<String> heads;

    ListColumn(String field, String... heads) {
        this(null, field, heads);
    }

    ListColumn(ListKind only, String field, String... heads) {
        this.only = only;
        this.field = field;
        this.heads = Stream.concat(Stream.of(field), Arrays.stream(heads))
                .map(ListColumn::norm)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name of the field in the API. */
    public String field() {
        return field;
    }

    /** True if lists of this kind have it. */
    public boolean isOf(ListKind kind) {
        return only == null || only == kind;
    }

    /** The column that a head means in a list of this kind; empty where it says nothing to us. */
    public static Optional<ListColumn> ofHead(String head, ListKind kind) {
        String norm = norm(head);
        return Arrays.stream(values())
                .filter(column -> column.isOf(kind) && column.heads.contains(norm))
                .findFirst();
    }

    /**
     * As a program says it.
     *
     * @param places by the names of fields
     * @throws InvalidInput for a field that is none, or no place
     */
    static Map<ListColumn, Integer> ofFields(Map<String, Integer> places) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        places.forEach((field, place) -> {
            if (place == null) {
                throw new InvalidInput(field, "error.value");
            }
            columns.put(ofField(field).orElseThrow(() -> new InvalidInput(field, "error.value")), place);
        });
        return columns;
    }

    static Optional<ListColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** A head without what people add to it: stars, colons, a remark in brackets. */
    public static String norm(String head) {
        String plain = PlainText.norm(head).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[(（\\[【].*$", "").replaceAll("[*:：_\"'.-]", "");
    }
}

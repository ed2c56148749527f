package org.lectern.enrolment.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.shared.PlainText;

/** What a column of a list may say about a person, and by which heads it is known in either language. */
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
    BASE("base", "基地", "培训基地", "基地代码", "base code", "training base");

    private final String field;
    private final Set<String> heads;

    ListColumn(String field, String... heads) {
        this.field = field;
        this.heads = Stream.concat(Stream.of(field), Arrays.stream(heads))
                .map(ListColumn::norm)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name of the field in the API. */
    public String field() {
        return field;
    }

    /** The column that a head means; empty where it says nothing to us. */
    static Optional<ListColumn> ofHead(String head) {
        String norm = norm(head);
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(norm))
                .findFirst();
    }

    static Optional<ListColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** A head without what people add to it: stars, colons, a remark in brackets. */
    static String norm(String head) {
        String plain = PlainText.norm(head).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[(（\\[【].*$", "").replaceAll("[*:：_\"'.-]", "");
    }
}

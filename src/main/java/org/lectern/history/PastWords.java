package org.lectern.history;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.attendance.MarkStatus;
import org.lectern.history.SaidAttendance.Result;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.PlainText;

/** How lists write days, hours, marks and results: whatever is not understood gives null. */
final class PastWords {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?)"
            + "\\s*(?:[-~—–至到]+|to)\\s*"
            + "(?:(?:(\\d{4})\\s*[-/.年]\\s*)?(\\d{1,2})\\s*[-/.月]\\s*)?(\\d{1,2})\\s*日?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,2}))?(?:小时|学时|课时|h|hour|hours|hrs)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})(?:\\.0+)?人?");
    private static final String BETWEEN = "[,，;；、|\\s]+";

    private static final Map<MarkStatus, String> MARKS = new EnumMap<>(Map.of(
            MarkStatus.PRESENT, "出,到,出勤,√,✓,✔,p,present,1,y,yes",
            MarkStatus.LATE, "迟,迟到,l,late",
            MarkStatus.LEFT_EARLY, "早退,早,e,leftearly",
            MarkStatus.ABSENT, "缺,缺勤,缺席,旷,未到,×,✗,✘,x,a,absent,0,n,no",
            MarkStatus.EXCUSED, "假,请假,事假,病假,公假,ex,excused"));

    private static final Map<Result, String> RESULTS = new EnumMap<>(Map.of(
            Result.COMPLETED, "是,结业,已结业,合格,通过,完成,已完成,优秀,良好,y,yes,√,✓,✔,true,1,completed,passed,pass",
            Result.NOT_COMPLETED, "否,未结业,不合格,未通过,未完成,肄业,不及格,n,no,×,✗,✘,x,false,0,notcompleted,failed,fail",
            Result.ABSENT, "缺席,未到,缺勤,未参加,absent,noshow,no-show"));

    private static final Map<String, MarkStatus> MARK_OF = markWords();
    private static final Map<String, Result> RESULT_OF = words(RESULTS);

    private PastWords() {}

    /** The first and the last day; the last is null where only one is named. */
    record Span(LocalDate first, LocalDate last) {}

    private static <E extends Enum<E>> Map<String, E> words(Map<E, String> written) {
        Map<String, E> words = new HashMap<>();
        written.forEach((constant, all) -> {
            for (String word : all.split(",")) {
                words.put(PlainText.norm(word), constant);
            }
        });
        return words;
    }

    private static Map<String, MarkStatus> markWords() {
        Map<String, MarkStatus> words = words(MARKS);
        for (MarkStatus status : MarkStatus.values()) {
            for (Language language : Language.values()) {
                words.put(PlainText.norm(Messages.in(language).word(status)), status);
            }
        }
        return words;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static LocalDate day(String text) {
        String plain = plain(text);
        Matcher day = DAY.matcher(plain);
        if (!day.matches()) {
            day = PLAIN_DAY.matcher(plain);
        }
        return day.matches() ? date(day.group(1), day.group(2), day.group(3)) : null;
    }

    /** A day, or the first and the last one: {@code 2024年3月1日至5日}. */
    static Span span(String text) {
        Matcher span = SPAN.matcher(plain(text));
        if (!span.matches()) {
            LocalDate day = day(text);
            return day == null ? null : new Span(day, null);
        }
        LocalDate first = day(span.group(1));
        if (first == null) {
            return null;
        }
        String year = span.group(2) == null ? String.valueOf(first.getYear()) : span.group(2);
        String month = span.group(3) == null ? String.valueOf(first.getMonthValue()) : span.group(3);
        LocalDate last = date(year, month, span.group(4));
        return last == null ? null : new Span(first, last);
    }

    /** Several days; null if one of them is none. */
    static List<LocalDate> days(String text) {
        List<LocalDate> days = new ArrayList<>();
        for (String word : plain(text).split(BETWEEN)) {
            if (!word.isEmpty()) {
                LocalDate day = day(word);
                if (day == null) {
                    return null;
                }
                days.add(day);
            }
        }
        return days.isEmpty() ? null : days.stream().distinct().sorted().toList();
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Hours as minutes. */
    static Integer minutes(String text) {
        Matcher hours = HOURS.matcher(PlainText.norm(text));
        if (!hours.matches()) {
            return null;
        }
        String part = hours.group(2) == null ? "0" : hours.group(2);
        int hundredths = Integer.parseInt(part) * (part.length() == 1 ? 10 : 1);
        return Integer.parseInt(hours.group(1)) * 60 + Math.round(hundredths * 60 / 100f);
    }

    static Integer number(String text) {
        Matcher number = NUMBER.matcher(PlainText.norm(text));
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }

    static Result result(String text) {
        return RESULT_OF.get(PlainText.norm(text));
    }

    /** One mark after the other, parted by commas or spaces, or each by one character. */
    static List<MarkStatus> marks(String text) {
        String plain = plain(text);
        List<MarkStatus> marks = new ArrayList<>();
        for (String word : plain.split(BETWEEN)) {
            MarkStatus mark = MARK_OF.get(PlainText.norm(word));
            if (mark != null) {
                marks.add(mark);
            } else if (!word.isEmpty()) {
                for (int symbol : word.codePoints().toArray()) {
                    MarkStatus one = MARK_OF.get(PlainText.norm(Character.toString(symbol)));
                    if (one == null) {
                        return null;
                    }
                    marks.add(one);
                }
            }
        }
        return marks.isEmpty() ? null : marks;
    }
}

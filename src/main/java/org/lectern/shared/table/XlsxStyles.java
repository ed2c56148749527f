package org.lectern.shared.table;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which cells of a workbook are dates, and which day a serial number is: spreadsheets count days from the end of 1899,
 * those that came from old Macintoshes from 1904.
 */
final class XlsxStyles {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LATEST = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int PLAIN_LENGTH = 15;

    /** Quoted words, escaped characters, colours and conditions say nothing about what is shown. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");

    private final boolean from1904;
    private final Set<Integer> dateFormats = new HashSet<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    XlsxStyles(InputStream styles, boolean from1904) {
        this.from1904 = from1904;
        if (styles != null) {
            read(styles);
        }
    }

    private void read(InputStream styles) {
        try (XlsxXml xml = new XlsxXml(styles)) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.begins("numFmt") && isDate(xml.attribute("formatCode"))) {
                    dateFormats.add(xml.number("numFmtId", -1));
                } else if (xml.begins("cellXfs")) {
                    cells = true;
                } else if (xml.ends("cellXfs")) {
                    cells = false;
                } else if (cells && xml.begins("xf")) {
                    formatOfStyle.add(xml.number("numFmtId", 0));
                }
            }
        }
    }

    private static boolean isDate(String code) {
        if (code == null) {
            return false;
        }
        String plain = DECORATION.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 || plain.contains("h:") || plain.contains("m:s");
    }

    private boolean isDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(style);
        return dateFormats.contains(format)
                || format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** A number as it reads: a day, a day with its time, a time, or the number without exponent. */
    String shown(String raw, int style) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (isDate(style) && number.signum() >= 0 && number.compareTo(LATEST) <= 0) {
            return moment(number);
        }
        BigDecimal plain = number.precision() > PLAIN_LENGTH
                ? number.round(new java.math.MathContext(PLAIN_LENGTH)).stripTrailingZeros()
                : number.stripTrailingZeros();
        return plain.scale() < -30 ? raw : plain.toPlainString();
    }

    private String moment(BigDecimal serial) {
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment =
                (from1904 ? EPOCH_1904 : EPOCH).plusDays(days).atStartOfDay().plus(Duration.ofSeconds(seconds));
        if (days == 0 && seconds > 0) {
            return moment.toLocalTime().toString();
        }
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + moment.toLocalTime();
    }
}

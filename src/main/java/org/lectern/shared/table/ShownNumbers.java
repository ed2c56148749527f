package org.lectern.shared.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A number as it reads: a day, a day with its time, a time, or the number as it was typed, without exponent, rounding
 * or currency.
 */
final class ShownNumbers extends DataFormatter {

    /** The last day of the year 9999. */
    private static final double LATEST = 2_958_465;

    /** As many digits as a spreadsheet knows. */
    private static final MathContext DIGITS = new MathContext(15);

    /** A number whose zeros in front belong to it, such as that of a badge or a postcode. */
    private static final Pattern WITH_ZEROS = Pattern.compile("0[0-]*0");

    private final boolean from1904;

    /** @param from1904 as those count days that came from old Macintoshes, others from 1900 */
    ShownNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        if (value >= 0 && value <= LATEST && DateUtil.isADateFormat(formatIndex, formatString)) {
            return moment(value);
        }
        if (formatString != null && WITH_ZEROS.matcher(formatString).matches()) {
            return super.formatRawCellContents(value, formatIndex, formatString);
        }
        return new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    }

    private String moment(double serial) {
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
        LocalTime time = moment.toLocalTime();
        if (serial < 1) {
            return time.toString();
        }
        return time.equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + time;
    }
}

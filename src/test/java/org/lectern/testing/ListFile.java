package org.lectern.testing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of 5,000 people as a bureau would send it, always the same: in GB18030, with rare names, and with faults
 * strewn in. In every hundred rows five are wrong and two may be people named above.
 */
public final class ListFile {

    public static final int ROWS = 5_000;
    public static final int WRONG = ROWS / 100 * 5;
    public static final int DOUBTFUL = ROWS / 100 * 2;

    private static final String HEADS = "序号,姓名,性别,单位,职务,职级层次,培训对象,省份,邮箱,联系电话,基地";

    private ListFile() {}

    /** What should become of a row where nobody of the list is there yet and there are seats for all. */
    public enum Kind {
        GOOD,
        WRONG,
        DOUBTFUL
    }

    /** @param row the data row, from 1 */
    public static Kind kind(int row) {
        int place = row % 100;
        return place < 5 ? Kind.WRONG : place == 95 || place == 96 ? Kind.DOUBTFUL : Kind.GOOD;
    }

    public static String email(int row) {
        return "p" + row + "@example.org";
    }

    public static String name(int row) {
        return (row % 3 == 0 ? "㛃䶮" : row % 3 == 1 ? "买买提·艾力" : "王芳") + row;
    }

    /** The data rows whose people a run may store, where everybody has a seat. */
    public static List<Integer> good() {
        return IntStream.rangeClosed(1, ROWS)
                .filter(row -> kind(row) == Kind.GOOD)
                .boxed()
                .toList();
    }

    public static byte[] gb18030() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADS);
        IntStream.rangeClosed(1, ROWS).mapToObj(ListFile::line).forEach(lines::add);
        return String.join("\r\n", lines).getBytes(Charset.forName("GB18030"));
    }

    private static String line(int row) {
        return switch (row % 100) {
            case 0 -> line(row, name(row), "雌", email(row), "", "");
            case 1 -> line(row, name(row), "女", "p" + row + "＠@example", "", "");
            case 2 -> line(row, name(row), "女", email(row), "138abc", "");
            case 3 -> line(row, name(row), "女", email(row), "", "NKU");
            case 4 -> line(row, "", "女", email(row), "", "");
            // The address of somebody above, under another name.
            case 95 -> line(row, name(row), "男", email(row - 80), "", "");
            // The name and the bureau of somebody above, without an address.
            case 96 -> line(row - 80, name(row - 80), "男", "", "", "");
            default -> line(row, name(row), row % 2 == 0 ? "女" : "男", email(row), "1380013" + (1000 + row % 9000), "");
        };
    }

    private static String line(int row, String name, String gender, String email, String phone, String base) {
        return String.join(
                ",", Integer.toString(row), name, gender, bureau(row), "民警", "一线人员", "警察", "广东省", email, phone, base);
    }

    private static String bureau(int row) {
        return "第" + Math.floorMod(row, 50) + "公安局";
    }
}

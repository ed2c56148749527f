package org.lectern.shared.table;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlOptions;

/** How the cells of a workbook show their numbers. */
final class SheetStyles {

    /** No document type: it is how files are smuggled in. */
    static final XmlOptions STRICT = POIXMLTypeLoader.DEFAULT_XML_OPTIONS;

    private SheetStyles() {}

    static StylesTable of(OPCPackage parts) throws IOException {
        List<PackagePart> found = parts.getPartsByContentType(XSSFRelation.STYLES.getContentType());
        StylesTable styles = found.isEmpty() ? new StylesTable() : new StylesTable(found.get(0));
        // The dates of Chinese Excel have numbers that everybody is to know: it need not write them down.
        IntStream.concat(IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
                .filter(format -> styles.getNumberFormatAt((short) format) == null)
                .forEach(format -> styles.putNumberFormat((short) format, "yyyy-mm-dd"));
        return styles;
    }
}

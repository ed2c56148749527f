package org.lectern.shared.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.lectern.shared.InvalidInput;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an Excel workbook that anybody may see, row by row and nothing else of it: no formula is worked
 * out, no link is followed.
 */
final class Workbook {

    private static final Set<String> WORKBOOKS =
            Set.of(XSSFRelation.WORKBOOK.getContentType(), XSSFRelation.TEMPLATE_WORKBOOK.getContentType());

    private Workbook() {}

    /** True for anything that Excel writes; the container of old files and of protected ones is refused at once. */
    static boolean is(byte[] content) {
        FileMagic magic = FileMagic.valueOf(content);
        if (magic == FileMagic.OLE2) {
            throw Table.refusal("error.file-protected");
        }
        return magic == FileMagic.OOXML;
    }

    static Table read(byte[] content) {
        // Its messages quote what stands in the file: none is passed on.
        try (WorkbookZip zip = WorkbookZip.of(content);
                OPCPackage parts = OPCPackage.open(zip)) {
            parts.getParts().forEach(part -> WorkbookZip.requireHarmless(part.getContentType()));
            requireWorkbook(parts);
            return read(parts);
        } catch (IOException
                | OpenXML4JException
                | XmlException
                | SAXException
                | ParserConfigurationException
                | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Ours, however deep POI has wrapped it, else that the file cannot be read. */
    private static InvalidInput refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput ours) {
                return ours;
            }
        }
        return Table.refusal("error.file-broken");
    }

    private static void requireWorkbook(OPCPackage parts) throws OpenXML4JException {
        if (parts.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                        .size()
                > 0) {
            throw Table.refusal("error.file-strict");
        }
        boolean workbook =
                parts.getParts().stream().map(PackagePart::getContentType).anyMatch(WORKBOOKS::contains);
        if (!workbook) {
            throw Table.refusal("error.file-type");
        }
    }

    private static Table read(OPCPackage parts)
            throws IOException, OpenXML4JException, XmlException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        CTWorkbook workbook;
        try (InputStream data = reader.getWorkbookData()) {
            workbook = WorkbookDocument.Factory.parse(data, SheetStyles.STRICT).getWorkbook();
        }
        boolean from1904 =
                workbook.isSetWorkbookPr() && workbook.getWorkbookPr().getDate1904();
        StylesTable styles = SheetStyles.of(parts);
        SheetRows rows = new SheetRows();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new SheetHandler(
                styles, new ReadOnlySharedStringsTable(parts, false), rows, new ShownNumbers(from1904)));
        try (InputStream sheet = reader.getSheet(firstSheet(workbook))) {
            xml.parse(new InputSource(sheet));
        }
        return new Table(null, rows.rows());
    }

    private static String firstSheet(CTWorkbook workbook) {
        List<CTSheet> sheets = workbook.getSheets().getSheetList();
        return sheets.stream()
                .filter(sheet -> !sheet.isSetState() || STSheetState.VISIBLE.equals(sheet.getState()))
                .findFirst()
                .orElseThrow(() -> Table.refusal("error.file-empty"))
                .getId();
    }
}

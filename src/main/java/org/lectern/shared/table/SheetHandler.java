package org.lectern.shared.table;

import java.util.Set;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Reads a sheet for its values: a formula counts for what it came to when it was saved. */
final class SheetHandler extends XSSFSheetXMLHandler {

    /** Dates that are written out, and errors, are taken as they stand. */
    private static final Set<String> AS_THEY_STAND = Set.of("d", "e");

    SheetHandler(Styles styles, SharedStrings strings, SheetRows rows, ShownNumbers numbers) {
        super(styles, strings, rows, numbers, false);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        int type = localName.equals("c") ? attributes.getIndex("t") : -1;
        if (type < 0 || !AS_THEY_STAND.contains(attributes.getValue(type))) {
            super.startElement(uri, localName, qName, attributes);
            return;
        }
        AttributesImpl asText = new AttributesImpl(attributes);
        asText.setValue(type, "str");
        super.startElement(uri, localName, qName, asText);
    }
}

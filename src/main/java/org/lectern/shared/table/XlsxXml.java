package org.lectern.shared.table;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a part, element by element. A document type has no place there: it is how files are smuggled in. */
final class XlsxXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    XlsxXml(InputStream part) {
        try {
            xml = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw Table.refusal("error.file-broken");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The next event; false at the end of the part. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Table.refusal("error.file-broken");
            }
            return true;
        } catch (XMLStreamException e) {
            throw Table.refusal("error.file-broken");
        }
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The text at hand; empty for anything that is no text. */
    String text() {
        return xml.isCharacters() ? xml.getText() : "";
    }

    /** An attribute by its name, whatever its name space; null where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw Table.refusal("error.file-broken");
        }
    }
}

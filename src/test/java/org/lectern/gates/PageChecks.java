package org.lectern.gates;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.gates.Sources.Source;
import org.lectern.platform.web.FormAddress;

/** What must not stand in a page. */
final class PageChecks {

    /** What is forbidden, and why. */
    static final Map<String, Pattern> FORBIDDEN = Map.ofEntries(
            Map.entry("f:ajax breaks under the content security policy: use p:", Pattern.compile("<f:ajax\\b")),
            Map.entry("h:commandLink and h:commandButton: use p:", Pattern.compile("<h:command(Link|Button)\\b")),
            Map.entry("unescaped output", Pattern.compile("escape\\s*=\\s*\"(false|#\\{)")),
            Map.entry("an include that the request could choose", Pattern.compile("<ui:include\\s+src\\s*=\\s*\"#\\{")),
            Map.entry("inline style", Pattern.compile("\\sstyle\\s*=\\s*\"")),
            Map.entry("inline script", Pattern.compile("<script(?![^>]*\\bsrc=)|<h:outputScript(?![^>]*\\bname=)")),
            Map.entry("an event handler in an attribute", Pattern.compile("\\son[a-z]+\\s*=\\s*\"")),
            Map.entry("javascript: in an address", Pattern.compile("javascript:")),
            Map.entry("an address of another host", Pattern.compile("(src|href|url)\\s*=\\s*\"https?:")));

    private static final Set<String> SPOKEN_ATTRIBUTES = Set.of(
            "label",
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "hint",
            "text",
            "heading",
            "summary",
            "header",
            "headerText",
            "footerText",
            "emptyMessage",
            "requiredMessage",
            "itemLabel",
            "confirm");

    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final Pattern INPUT = Pattern.compile(
            "<(?:p:input|p:auto|p:select|p:password|p:date|p:textEditor|h:select|h:input)\\w*\\s[^>]*?\\bid=\"(\\w+)\"");
    private static final Pattern EL = Pattern.compile("[#$]\\{[^}]*}", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private PageChecks() {}

    static Stream<String> forbidden(Source page) {
        String code = page.text().replaceAll("(?s)<!--.*?-->", "");
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(code).find())
                .map(Map.Entry::getKey);
    }

    /** Inputs that would be read into the parameter that names the record of their page. */
    static Stream<String> inputsLikeTheRecord(Source page) {
        Set<String> parameters = all(PARAMETER, page.text());
        parameters.retainAll(FormAddress.NAMES);
        parameters.retainAll(all(INPUT, page.text()));
        return parameters.stream().map(name -> "an input is called like the parameter " + name);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words that stand in the page itself instead of in the messages. */
    static Stream<String> literalText(Source page) {
        List<String> found = new ArrayList<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(page.text()));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> words(xml.getText(), found);
                    case XMLStreamReader.START_ELEMENT -> {
                        for (int i = 0; i < xml.getAttributeCount(); i++) {
                            if (SPOKEN_ATTRIBUTES.contains(xml.getAttributeLocalName(i))) {
                                words(xml.getAttributeValue(i), found);
                            }
                        }
                    }
                    default -> {
                        // nothing is said there
                    }
                }
            }
        } catch (XMLStreamException e) {
            found.add("cannot be read: " + e.getMessage());
        }
        return found.stream();
    }

    private static void words(String text, List<String> found) {
        String spoken = EL.matcher(text).replaceAll(" ").trim();
        if (LETTERS.matcher(spoken).find()) {
            found.add("literal text \"" + spoken + "\"");
        }
    }
}

package org.lectern.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.enrolment.list.ReadRow;
import org.lectern.person.Gender;
import org.lectern.person.ListedPeople;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.PlainText;

/**
 * Tells who of a list is one person: the same e-mail, or the same name with the same telephone or the same
 * organisation, unless gender, e-mail or a telephone in the same session say otherwise. Of two of one name of whom
 * nothing more is known, the coordinator says whether they are one.
 */
final class PastCrowd {

    private final Map<String, Someone> byEmail = new HashMap<>();
    private final Map<String, List<Someone>> byName = new HashMap<>();

    /**
     * Who comes in a row.
     *
     * @param first the first row of this person, or of the one it may be
     * @param kind what is to be said about it
     */
    record Seen(int first, Kind kind) {}

    enum Kind {
        /** Comes in this list for the first time. */
        NEW,
        /** Came in a session above. */
        AGAIN,
        /** Stands in the same session above. */
        TWICE,
        /** Bears the name of somebody above, of whom no more is known. */
        NAMESAKE,
        /** The e-mail stands above beside another name. */
        EMAIL_OF_ANOTHER
    }

    private static final class Someone {
        private final int first;
        private final String name;
        private final Set<String> emails = new HashSet<>();
        private final Set<String> phones = new HashSet<>();
        private final Set<String> places = new HashSet<>();
        private final Map<Integer, Integer> rowOfSession = new HashMap<>();
        private Gender gender;

        private Someone(int first, String name) {
            this.first = first;
            this.name = name;
        }

        private boolean isContradictedBy(Face face, int session) {
            boolean otherEmail =
                    face.email != null && !emails.isEmpty() && !emails.contains(face.email) && !knowsPhone(face);
            boolean otherPhone = face.phone != null
                    && !phones.isEmpty()
                    && !phones.contains(face.phone)
                    && rowOfSession.containsKey(session);
            return otherEmail || otherPhone || isTold(gender) && isTold(face.gender) && gender != face.gender;
        }

        private static boolean isTold(Gender gender) {
            return gender == Gender.WOMAN || gender == Gender.MAN;
        }

        private boolean knowsPhone(Face face) {
            return face.phone != null && phones.contains(face.phone);
        }

        private boolean isTiedTo(Face face) {
            return knowsPhone(face) || face.place != null && places.contains(face.place);
        }

        /** Nothing tells them apart, and nothing says they are one. */
        private boolean mayBe(Face face) {
            return places.isEmpty() || face.place == null;
        }

        private void learn(Face face, int session, int row) {
            addTo(emails, face.email);
            addTo(phones, face.phone);
            addTo(places, face.place);
            gender = isTold(gender) ? gender : face.gender;
            rowOfSession.putIfAbsent(session, row);
        }

        private static void addTo(Set<String> all, String one) {
            if (one != null) {
                all.add(one);
            }
        }
    }

    private record Face(String name, String email, String phone, String place, Gender gender) {

        static Face of(ReadRow read, String place) {
            return new Face(
                    ListedPeople.nameNorm(read.fullName()),
                    read.email() == null ? null : EmailAddress.norm(read.email()),
                    digits(read.phone()),
                    place == null ? null : PlainText.norm(place),
                    read.gender());
        }
    }

    static String digits(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.isEmpty() ? null : digits;
    }

    /**
     * Looks at the next row: who is it, as far as the rows above tell.
     *
     * @param place the name of where the person works; null where nobody says
     */
    Seen see(int row, ReadRow read, String place, int session) {
        Face face = Face.of(read, place);
        Someone known = face.email == null ? null : byEmail.get(face.email);
        if (known != null && !known.name.equals(face.name)) {
            return new Seen(known.first, Kind.EMAIL_OF_ANOTHER);
        }
        List<Someone> namesakes = byName.computeIfAbsent(face.name, name -> new ArrayList<>());
        if (known == null) {
            known = namesakes.stream()
                    .filter(other -> !other.isContradictedBy(face, session) && other.isTiedTo(face))
                    .findFirst()
                    .orElse(null);
        }
        if (known != null) {
            Integer twice = known.rowOfSession.get(session);
            learn(known, face, session, row);
            return twice == null ? new Seen(known.first, Kind.AGAIN) : new Seen(twice, Kind.TWICE);
        }
        Someone like = namesakes.stream()
                .filter(other -> !other.isContradictedBy(face, session) && other.mayBe(face))
                .findFirst()
                .orElse(null);
        if (like != null) {
            return new Seen(like.first, Kind.NAMESAKE);
        }
        Someone stranger = new Someone(row, face.name);
        namesakes.add(stranger);
        learn(stranger, face, session, row);
        return new Seen(row, Kind.NEW);
    }

    private void learn(Someone someone, Face face, int session, int row) {
        someone.learn(face, session, row);
        if (face.email != null) {
            byEmail.putIfAbsent(face.email, someone);
        }
    }
}

package org.lectern.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignedInAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;

/** Everything that is kept about oneself, as one file: the login, the person, and the parts the features give. */
@ApplicationScoped
public class OwnData {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Inject
    private PersonService people;

    @Inject
    @Any
    private Instance<PartOfOwnData> parts;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** In UTF-8. */
    @Allowed(signedIn = true)
    @Transactional
    public byte[] export() {
        SignedInAccount account = me.required();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("exportedAt", clock.instant());
        file.put("account", account);
        if (account.personId() != null) {
            file.put("person", people.own());
            parts.stream()
                    .sorted(Comparator.comparing(PartOfOwnData::name))
                    .forEach(part -> file.put(part.name(), part.of(account.personId())));
        }
        trail.record(Act.of("person.export-own", "person", account.personId(), null));
        try {
            return JSON.writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

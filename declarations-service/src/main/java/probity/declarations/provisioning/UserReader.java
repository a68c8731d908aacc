package probity.declarations.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.declarations.person.Person.Registered;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Job;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/** What a User says of a person. What the protocol has no word for stays as it is known. */
record UserReader(ObjectNode user) {

    private static final int TEXT_MAX = 200;

    private static final int EMAIL_MAX = 254;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Map<String, Worker> WORKERS = Words.all(Worker.class);

    /** Attributes of the protocol, kept or passed over; any other is a mistake. */
    private static final Set<String> KNOWN = Set.of(
            "schemas",
            "id",
            "externalid",
            "meta",
            "username",
            "name",
            "displayname",
            "nickname",
            "profileurl",
            "title",
            "usertype",
            "preferredlanguage",
            "locale",
            "timezone",
            "active",
            "password",
            "emails",
            "phonenumbers",
            "ims",
            "photos",
            "addresses",
            "groups",
            "entitlements",
            "roles",
            "x509certificates");

    /** The identity provider's subject: the directory must know it, and no other id is made up. */
    UUID externalId() {
        String id = text(user, "externalId", TEXT_MAX)
                .orElseThrow(() -> invalid("externalId is missing: it is the subject of the person's tokens."));
        return uuid(id, "externalId");
    }

    void check() {
        user.fieldNames().forEachRemaining(field -> {
            String name = field.toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name) && !name.startsWith("urn:")) {
                throw Scim.error(400, "invalidSyntax", "An attribute is none of a User's.");
            }
        });
    }

    boolean isActive() {
        JsonNode active = user.path("active");
        if (active.isMissingNode() || active.isNull()) {
            return true;
        }
        if (active.isBoolean()) {
            return active.booleanValue();
        }
        return switch (active.asText().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("active is true or false.");
        };
    }

    String userName() {
        return text(user, "userName", TEXT_MAX).orElseThrow(() -> invalid("userName is missing."));
    }

    /** Where a part of the name is new and the whole is not, the parts make the whole. */
    Confidential name(UUID person, @Nullable Registered known) {
        JsonNode name = user.path("name");
        Optional<String> given = text(name, "givenName", TEXT_MAX);
        Optional<String> family = text(name, "familyName", TEXT_MAX);
        Optional<String> parts =
                Stream.of(given, family).flatMap(Optional::stream).reduce((first, second) -> first + " " + second);
        Optional<String> whole = text(name, "formatted", TEXT_MAX);
        boolean stale = known != null
                && whole.equals(Optional.ofNullable(known.known().name().text()))
                && !account(person).isNamedLike(known.known().account());
        return new Confidential(
                person,
                (stale ? parts.or(() -> whole) : whole.or(() -> parts))
                        .or(() -> text(user, "displayName", TEXT_MAX))
                        .orElseThrow(() -> invalid("name is missing.")));
    }

    Account account(UUID person) {
        JsonNode enterprise = user.path(Scim.ENTERPRISE);
        JsonNode name = user.path("name");
        return new Account(
                new Confidential(person, userName()),
                sealed(person, text(name, "givenName", TEXT_MAX)),
                sealed(person, text(name, "familyName", TEXT_MAX)),
                sealed(person, email()),
                sealed(person, text(enterprise, "employeeNumber", TEXT_MAX)),
                sealed(person, text(enterprise, "division", TEXT_MAX)));
    }

    /** The primary address, or the first. */
    private Optional<String> email() {
        JsonNode emails = user.path("emails");
        for (JsonNode email : emails) {
            if (email.path("primary").asBoolean()) {
                return text(email, "value", EMAIL_MAX);
            }
        }
        return text(emails.path(0), "value", EMAIL_MAX);
    }

    Place place(LocalDate from, @Nullable Registered known) {
        @Nullable Place before = known == null ? null : known.spell().on(from);
        Worker worker = worker();
        boolean same = before != null && before.job().worker().capacity() == worker.capacity();
        var job = new Job(
                worker,
                text(user, "title", 120).orElse(null),
                before == null ? null : before.job().grade(),
                before == null || !same ? null : before.job().term(),
                before == null ? List.of() : before.job().marks());
        Line line = before == null ? Line.NONE : before.line();
        return new Place(
                worker.capacity(),
                directorate(),
                new Line(manager(), line.deputy(), line.director()),
                before == null ? Set.of(Post.DECLARANT) : before.posts(),
                from,
                job);
    }

    private Worker worker() {
        String word = text(user, "userType", TEXT_MAX).orElse("employee").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORKERS.get(word.replace(' ', '-')))
                .orElseThrow(() -> invalid("userType is one of " + String.join(", ", WORKERS.keySet()) + "."));
    }

    /** A department is a directorate by its slug: "Adult Services" is adult-services. */
    private Directorate directorate() {
        String slug = text(user.path(Scim.ENTERPRISE), "department", TEXT_MAX)
                .orElseThrow(() -> invalid("department is missing: it is the person's directorate."))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-$", "");
        if (!slug.matches(Directorate.SLUG)) {
            throw invalid("department must have 2 to 60 letters and digits.");
        }
        return new Directorate(slug);
    }

    private @Nullable PersonId manager() {
        JsonNode manager = user.path(Scim.ENTERPRISE).path("manager");
        Optional<String> id = manager.isTextual()
                ? text(user.path(Scim.ENTERPRISE), "manager", TEXT_MAX)
                : text(manager, "value", TEXT_MAX);
        return id.map(value -> new PersonId(uuid(value, "manager.value"))).orElse(null);
    }

    private static Optional<String> text(JsonNode node, String field, int charactersMax) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.asText().strip();
        if (!value.isTextual()
                || text.length() > charactersMax
                || CONTROL.matcher(text).find()) {
            throw invalid(field + " must be a text of %d characters at most.".formatted(charactersMax));
        }
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    private static UUID uuid(String text, String field) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw invalid(field + " must be a UUID.");
        }
        return UUID.fromString(text);
    }

    private static @Nullable Confidential sealed(UUID person, Optional<String> text) {
        return text.map(said -> new Confidential(person, said)).orElse(null);
    }

    private static WebApplicationException invalid(String detail) {
        return Scim.error(400, "invalidValue", detail);
    }
}

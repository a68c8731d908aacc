package probity.declarations.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Registered;
import probity.declarations.provisioning.DirectoryPeople.Found;
import probity.declarations.vocabulary.Account;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/** A person as a User, on a day. Names are opened when they are shown, and kept nowhere else. */
record UserDocument(UUID id, Found found, Account account, LocalDate today) {

    /** Somebody whose last day is today is no longer active: the directory said so, or HR did. */
    static boolean isActive(Registered person, LocalDate today) {
        return !(person instanceof Left left) || left.on().isAfter(today);
    }

    Registered person() {
        return found.person();
    }

    String etag() {
        return "W/\"%d\"".formatted(found.version().value());
    }

    ObjectNode json() {
        Place place = person().spell().on(today);
        ObjectNode user = Scim.object(Scim.USER, Scim.ENTERPRISE);
        user.put("id", id.toString());
        user.put("externalId", id.toString());
        put(user, "userName", account.userName());
        name(user);
        if (account.email() != null && account.email().text() != null) {
            ObjectNode email = user.putArray("emails").addObject();
            put(email, "value", account.email());
            email.put("type", "work").put("primary", true);
        }
        user.put("active", isActive(person(), today));
        if (place.job().title() != null) {
            user.put("title", place.job().title());
        }
        user.put("userType", Words.of(place.job().worker()));
        groups(user, place);
        enterprise(user.putObject(Scim.ENTERPRISE), place);
        meta(user.putObject("meta"));
        return user;
    }

    private void name(ObjectNode user) {
        Confidential whole = person().known().name();
        ObjectNode name = user.putObject("name");
        put(name, "formatted", whole);
        put(name, "givenName", account.givenName());
        put(name, "familyName", account.familyName());
        put(user, "displayName", whole);
    }

    private static void groups(ObjectNode user, Place place) {
        var groups = user.putArray("groups");
        for (Post post : place.posts()) {
            groups.addObject()
                    .put("value", post.role())
                    .put("display", post.role())
                    .put("$ref", Scim.ROOT + "/Groups/" + post.role());
        }
    }

    private void enterprise(ObjectNode extension, Place place) {
        put(extension, "employeeNumber", account.employeeNumber());
        put(extension, "division", account.division());
        extension.put("department", place.directorate().id());
        PersonId manager = place.line().manager();
        if (manager != null) {
            extension
                    .putObject("manager")
                    .put("value", manager.toString())
                    .put("$ref", Scim.ROOT + "/Users/" + manager);
        }
    }

    private void meta(ObjectNode meta) {
        meta.put("resourceType", "User");
        meta.put("created", found.keptSince().toString());
        meta.put("lastModified", found.changedAt().toString());
        meta.put("version", etag());
        meta.put("location", Scim.ROOT + "/Users/" + id);
    }

    private static void put(ObjectNode node, String field, @Nullable Confidential text) {
        if (text != null && text.text() != null) {
            node.put(field, text.text());
        }
    }
}

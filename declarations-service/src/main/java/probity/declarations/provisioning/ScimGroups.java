package probity.declarations.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/** Groups are the posts: a fixed list, whose members are the Users that hold them today. */
@Singleton
class ScimGroups {

    /** More members than that are told to nobody at once. */
    private static final int SHOWN_MAX = 1_000;

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    private final DirectoryPeople people;
    private final AccountTable table;

    ScimGroups(DirectoryPeople people, AccountTable table) {
        this.people = people;
        this.table = table;
    }

    /** The only thing that a group can be asked for by is its name. Members are told of one group at a time. */
    ObjectNode list(Search search) {
        Filter filter = filter(search);
        if (filter != null
                && !(filter.getFilterType() == FilterType.EQUAL
                        && String.valueOf(filter.getAttributePath()).equalsIgnoreCase("displayName"))) {
            throw Scim.error(400, "invalidFilter", "Groups can be asked for by displayName eq alone.");
        }
        return matching(search);
    }

    /** By whatever is in a group besides its members. */
    ObjectNode matching(Search search) {
        Filter filter = filter(search);
        List<ObjectNode> groups = Arrays.stream(Post.values())
                .map(ScimGroups::document)
                .filter(group -> filter == null || fits(group, filter))
                .toList();
        return Scim.list(
                groups.size(),
                search.startIndex(),
                groups.stream()
                        .skip(search.startIndex() - 1L)
                        .limit(search.count())
                        .map(search.attributes()::of)
                        .toList());
    }

    private static @Nullable Filter filter(Search search) {
        try {
            return search.filter() == null ? null : Filter.fromString(search.filter());
        } catch (ScimException | IllegalArgumentException _) {
            throw Scim.error(400, "invalidFilter", "The filter cannot be read.");
        }
    }

    private static boolean fits(ObjectNode group, Filter filter) {
        try {
            return FilterEvaluator.evaluate(filter, group);
        } catch (ScimException _) {
            throw Scim.error(400, "invalidFilter", "Groups cannot be asked for by this filter.");
        }
    }

    ObjectNode get(String id, Attributes attributes) {
        Post post = post(id);
        ObjectNode group = document(post);
        if (attributes.tell("members")) {
            people.awaitRows();
            List<UUID> members = table.holders(people.authority(), people.today(), post, SHOWN_MAX + 1);
            if (members.size() > SHOWN_MAX) {
                throw Scim.error(400, "tooMany", "Too many members to tell. Ask with excludedAttributes=members.");
            }
            put(group, members);
        }
        return attributes.of(group);
    }

    ObjectNode replace(String id, ObjectNode group) {
        return become(post(id), members(group));
    }

    ObjectNode patch(String id, ObjectNode operations) {
        Post post = post(id);
        ObjectNode group = document(post);
        put(group, holders(post));
        return become(post, members(ScimUsers.patched(group, operations)));
    }

    private List<UUID> holders(Post post) {
        people.awaitRows();
        return table.holders(people.authority(), people.today(), post, Integer.MAX_VALUE);
    }

    /** Looks at all members before the first is changed; then one after the other is. */
    private ObjectNode become(Post post, Set<UUID> wanted) {
        Set<UUID> now = new LinkedHashSet<>(holders(post));
        Set<UUID> coming = new LinkedHashSet<>(wanted);
        coming.removeAll(now);
        coming.forEach(this::kept);
        coming.forEach(person -> hold(person, post, true));
        now.stream().filter(person -> !wanted.contains(person)).forEach(person -> hold(person, post, false));
        return document(post);
    }

    private Serving kept(UUID id) {
        return people.find(id)
                .filter(found -> found.person().known().account() != null)
                .flatMap(found -> found.person() instanceof Serving serving ? Optional.of(serving) : Optional.empty())
                .orElseThrow(() -> Scim.error(400, "invalidValue", "A member is no User who serves here."));
    }

    private void hold(UUID id, Post post, boolean held) {
        LocalDate today = people.today();
        Place place = kept(id).spell().on(today);
        Set<Post> posts = new TreeSet<>(place.posts());
        if (held ? posts.add(post) : posts.remove(post)) {
            LocalDate from = place.from().isAfter(today) ? place.from() : today;
            people.change(
                    id,
                    null,
                    new PlacePerson(new PersonId(id), place.holding(posts).startingOn(from)));
        }
    }

    private static Set<UUID> members(ObjectNode group) {
        Set<UUID> members = new LinkedHashSet<>();
        for (JsonNode member : group.path("members")) {
            try {
                members.add(UUID.fromString(member.path("value").asText()));
            } catch (IllegalArgumentException _) {
                throw Scim.error(400, "invalidValue", "A member's value is the id of a User.");
            }
        }
        return members;
    }

    private static Post post(String id) {
        Post post = POSTS.get(id.toLowerCase(Locale.ROOT));
        if (post == null) {
            throw Scim.absent();
        }
        return post;
    }

    private static ObjectNode document(Post post) {
        ObjectNode group = Scim.object(Scim.GROUP);
        group.put("id", post.role());
        group.put("displayName", post.role());
        group.putObject("meta").put("resourceType", "Group").put("location", Scim.ROOT + "/Groups/" + post.role());
        return group;
    }

    private static void put(ObjectNode group, List<UUID> members) {
        var array = group.putArray("members");
        for (UUID member : members) {
            array.addObject()
                    .put("value", member.toString())
                    .put("$ref", Scim.ROOT + "/Users/" + member)
                    .put("type", "User");
        }
    }
}

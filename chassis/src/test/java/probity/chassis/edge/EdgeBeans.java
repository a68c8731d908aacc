package probity.chassis.edge;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.Denials;
import probity.chassis.identity.Standing;

/** What a service may bring along for the edge to ask. */
class EdgeBeans {

    @Singleton
    static class Leavers implements Standing {

        static final UUID ONE = UUID.fromString("00000001-0000-4000-8000-000000000099");

        private final Set<UUID> left = ConcurrentHashMap.newKeySet();

        void leave(UUID person) {
            left.add(person);
        }

        @Override
        public boolean stands(UUID person, Authority authority) {
            return !(authority.id().equals("westminster") && (person.equals(ONE) || left.contains(person)));
        }
    }

    @Singleton
    static class Noted implements Denials {

        private final Map<UUID, List<String>> routes = new ConcurrentHashMap<>();

        @Override
        public void refused(Caller caller, String route) {
            routes.computeIfAbsent(caller.person(), _ -> new ArrayList<>()).add(route);
        }

        List<String> of(UUID person) {
            return routes.getOrDefault(person, List.of());
        }
    }
}

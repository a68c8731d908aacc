package probity.gateway.routing;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import probity.gateway.limits.Limits;

/**
 * Lets a request in or answers it: its path must be straight, its body declared and small enough, its caller known at
 * the staff door, and not in too great a hurry. The services check the token again.
 */
@Singleton
class Gatekeeper {

    private final HttpAuthenticator authenticator;
    private final Limits limits;
    private final Answers answers;
    private final CheckedTokens checked;

    Gatekeeper(HttpAuthenticator authenticator, Limits limits, Answers answers, CheckedTokens checked) {
        this.authenticator = authenticator;
        this.limits = limits;
        this.answers = answers;
        this.checked = checked;
    }

    void admit(RoutingContext context, Consumer<Route> in) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        Optional<Route> route = Routes.of(path);
        if (!path.equals(request.path())) {
            answers.crookedPath(request.response());
        } else if (route.isEmpty()) {
            answers.notFound(request.response());
        } else if (request.getHeader("Transfer-Encoding") != null) {
            answers.lengthRequired(request.response());
        } else if (limits.isTooLarge(
                request.getHeader("Content-Length"), route.get().cargo() == Route.Cargo.FILE)) {
            answers.tooLarge(request.response());
        } else {
            ask(context, route.get(), in);
        }
    }

    private void ask(RoutingContext context, Route route, Consumer<Route> in) {
        switch (route.door()) {
            case RAISING -> unlessInAHurry(context, limits.ofRaising(), () -> in.accept(route));
            case OPEN -> unlessInAHurry(context, limits.ofTheOpenDoor(), () -> in.accept(route));
            case PUBLIC -> unlessInAHurry(context, limits.ofThePublicDoor(), () -> in.accept(route));
            case CHECKING -> unlessInAHurry(context, limits.ofChecking(), () -> in.accept(route));
            case STAFF ->
                checked.personOf(context.request())
                        .ifPresentOrElse(
                                person -> unlessInAHurry(context, limits.ofPerson(person), () -> in.accept(route)),
                                () -> check(context, () -> in.accept(route)));
        }
    }

    private void check(RoutingContext context, Runnable in) {
        context.request().pause();
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> staff(context, Optional.ofNullable(identity), in),
                        _ -> answers.unauthorized(context.response()));
    }

    private void staff(RoutingContext context, Optional<SecurityIdentity> identity, Runnable in) {
        Optional<Principal> person =
                identity.filter(known -> !known.isAnonymous()).map(SecurityIdentity::getPrincipal);
        if (person.isPresent()) {
            checked.remember(context.request(), person.get());
            unlessInAHurry(context, limits.ofPerson(person.get().getName()), in);
        } else {
            answers.unauthorized(context.response());
        }
    }

    private void unlessInAHurry(RoutingContext context, Optional<Duration> wait, Runnable in) {
        wait.ifPresentOrElse(until -> answers.tooMany(context.response(), until), in);
    }
}

package probity.concerns.keeping;

import jakarta.ws.rs.core.Response;

/** 422, for which Jakarta REST has no name. */
record Unprocessable() implements Response.StatusType {

    @Override
    public int getStatusCode() {
        return 422;
    }

    @Override
    public Response.Status.Family getFamily() {
        return Response.Status.Family.CLIENT_ERROR;
    }

    @Override
    public String getReasonPhrase() {
        return "Unprocessable Content";
    }
}

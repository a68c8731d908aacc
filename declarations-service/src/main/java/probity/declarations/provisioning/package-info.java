/** An HR directory pushes people by SCIM 2.0 (RFC 7643, RFC 7644). The protocol's own parts are a library's. */
@NullMarked
package probity.declarations.provisioning;

import org.jspecify.annotations.NullMarked;

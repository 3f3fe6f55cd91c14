/** Events that asterisk-java does not know, as it wants them: beans, registered by {@code AmiLink}. */
package org.palabre.ivr.ami.event;

/**
 * The link to Asterisk's manager interface (AMI): orders go out, events come in.
 *
 * <p>Rules: (1) events and orders have a connection each, so that a flood of events delays no order; (2) the library's
 * thread only enqueues; one lane translates and tells, so events come in order; (3) the library's own idea of being
 * connected is not believed: a ping that stays unanswered twice ends the link, and a new one is made from nothing; (4)
 * legs of announcer and recorder are nobody's business and never told; (5) a leg or room that is gone is no error.
 */
package org.palabre.ivr.ami;

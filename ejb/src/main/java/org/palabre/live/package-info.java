/**
 * Running conferences: what moderators and admins do ({@link org.palabre.live.LiveDesk}) and the picture that pages
 * show ({@link org.palabre.live.LivePicture}). Hears the switch.
 *
 * <p>Rules: (1) commands ask the switch, its events tell: only what the switch confirmed is shown as done; (2) the
 * state of one session changes only on its lane, one event after the other, but for who came and went, which is kept in
 * the order told until it is written down; (3) when the link is lost the picture is stale and says
 * so, and is compared with a snapshot when the link is back; (4) the number of an ejected caller stays out of
 * that session; a withheld number cannot be barred (P18); (5) dial-outs only to what the operator opened, a few at
 * once, each with a seat (P32).
 */
package org.palabre.live;

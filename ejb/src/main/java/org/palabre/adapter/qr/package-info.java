/** QR codes (ZXing): a telephone link that the reader of a mail on a desk takes over with his phone's camera. */
package org.palabre.adapter.qr;

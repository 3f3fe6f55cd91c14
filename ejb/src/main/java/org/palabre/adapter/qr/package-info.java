/** QR codes (ZXing): a telephone link that somebody reading a mail at a desk takes over with their phone's camera. */
package org.palabre.adapter.qr;

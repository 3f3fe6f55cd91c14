/**
 * Packages: picked by everybody, defined by operators.
 */
package org.palabre.web.api.tariff;

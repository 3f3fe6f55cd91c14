/**
 * The database's schema: migrations run before Hibernate looks at the tables. Migrations are never edited, only added.
 */
package org.palabre.adapter.database;

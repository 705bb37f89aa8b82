/**
 * Spares the engine what it asks the database again and again; a test counts the statements of a micro engagement. Each
 * class takes the place of one of the engine's own, {@code Thrift} puts them there, and without it all works as before.
 */
package io.engagementdesk.process.thrift;

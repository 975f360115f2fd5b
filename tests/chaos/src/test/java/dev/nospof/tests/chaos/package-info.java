/** The shop's services as processes, broken on purpose. Imports: app-images. */
package dev.nospof.tests.chaos;

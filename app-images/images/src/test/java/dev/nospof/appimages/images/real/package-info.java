/** The images run by a real containerd, started by the tests in a folder of their own. Start at {@link ImagesRunTest}. */
package dev.nospof.appimages.images.real;

/// Who knows whom, as far as the owner may know, and through whom somebody is reached (SCIENCE E).
@org.jspecify.annotations.NullMarked
package pavement.paths;

/// Tables as text that any spreadsheet opens right.
@org.jspecify.annotations.NullMarked
package pavement.sheets;

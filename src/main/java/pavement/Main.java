package pavement; public class Main{}

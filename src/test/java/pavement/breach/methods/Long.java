package pavement.breach.methods;

final class Long {
    private Long() {}

    static int sum(int of) {
        var sum = 0;
        sum += of / 1;
        sum += of / 2;
        sum += of / 3;
        sum += of / 4;
        sum += of / 5;
        sum += of / 6;
        sum += of / 7;
        sum += of / 8;
        sum += of / 9;
        sum += of / 10;
        sum += of / 11;
        sum += of / 12;
        sum += of / 13;
        sum += of / 14;
        sum += of / 15;
        sum += of / 16;
        sum += of / 17;
        sum += of / 18;
        sum += of / 19;
        sum += of / 20;
        sum += of / 21;
        sum += of / 22;
        sum += of / 23;
        sum += of / 24;
        sum += of / 25;
        sum += of / 26;
        sum += of / 27;
        sum += of / 28;
        return sum;
    }
}

// Nothing: the precompiled headers of the tests belong to a program, since tests are programs.
int main() { return 0; }

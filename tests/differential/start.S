# Start of the programs of the differential tests: like core/guest/start.S, but with a stack of its own at a fixed address,
# so that the machine and an emulator agree on every pointer and the two can be compared instruction by instruction.

    .set noreorder
    .section .noinit.stack, "aw", @nobits
    .balign 16
    .space 0x80000
stack_top:
    .space 32

    .section .text.start, "ax", @progbits
    .globl _start
    .type _start, @function
    .ent _start
_start:
    lui $sp, %hi(stack_top)
    addiu $sp, $sp, %lo(stack_top)
    jal zkvm_start
    nop
    break
    .end _start
    .size _start, . - _start

# First instruction of every guest. The stack pointer is set by the machine; $gp is not used by any code of a guest
# (-G0, no abicalls), nothing is passed in. zkvm_start does the rest and does not return.

    .set noreorder
    .section .text.start, "ax", @progbits
    .globl _start
    .type _start, @function
    .ent _start
_start:
    move $ra, $zero
    jal zkvm_start
    addiu $sp, $sp, -32
    break
    .end _start
    .size _start, . - _start

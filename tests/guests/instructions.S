# Executes every operation of core/mips/isa.def that does not end the run at least once, with results folded into one word
# by $s0 <- rotl($s0, 1) + result, and commits the word. Takes no input. For provers: one short run that needs every
# table. (What each instruction must give is tested by the machine's own tests and by the comparison with qemu.)

    .set noreorder
    .set noat

    .macro fold register
    rotr $s0, $s0, 31
    addu $s0, $s0, \register
    .endm

    .section .text.main, "ax", @progbits
    .globl main
main:
    lui $s0, 0x1234
    ori $s0, $s0, 0x5678
    lui $t0, 0x8765
    ori $t0, $t0, 0x4321
    li $t1, 13

    # additions
    addu $v0, $t0, $t1
    fold $v0
    subu $v0, $t1, $t0
    fold $v0
    addiu $v0, $t0, -77
    fold $v0
    add $v0, $t0, $t1
    fold $v0
    sub $v0, $t0, $t1
    fold $v0
    addi $v0, $t0, 99
    fold $v0

    # bits
    and $v0, $s0, $t0
    fold $v0
    or $v0, $s0, $t0
    fold $v0
    xor $v0, $s0, $t0
    fold $v0
    nor $v0, $s0, $t0
    fold $v0
    andi $v0, $s0, 0xff0f
    fold $v0
    ori $v0, $s0, 0x00f0
    fold $v0
    xori $v0, $s0, 0xaaaa
    fold $v0
    clz $v0, $t1
    fold $v0
    clo $v0, $t0
    fold $v0
    ext $v0, $s0, 7, 11
    fold $v0
    ins $v0, $t1, 9, 20
    fold $v0
    seb $v0, $s0
    fold $v0
    seh $v0, $s0
    fold $v0
    wsbh $v0, $s0
    fold $v0

    # shifts
    sll $v0, $t0, 5
    fold $v0
    srl $v0, $t0, 5
    fold $v0
    sra $v0, $t0, 5
    fold $v0
    rotr $v0, $t0, 5
    fold $v0
    sllv $v0, $t0, $t1
    fold $v0
    srlv $v0, $t0, $t1
    fold $v0
    srav $v0, $t0, $t1
    fold $v0
    rotrv $v0, $t0, $t1
    fold $v0

    # comparisons and conditional moves
    slt $v0, $t0, $t1
    fold $v0
    sltu $v0, $t0, $t1
    fold $v0
    slti $v0, $t0, -1
    fold $v0
    sltiu $v0, $t0, -1
    fold $v0
    movn $v0, $t0, $t1
    fold $v0
    movn $v0, $t1, $zero
    fold $v0
    movz $v0, $t1, $zero
    fold $v0
    movz $v0, $t0, $t1
    fold $v0

    # multiplication and division
    mult $t0, $t1
    mflo $v0
    fold $v0
    mfhi $v0
    fold $v0
    multu $t0, $t0
    madd $t0, $t1
    maddu $t0, $s0
    msub $s0, $t1
    msubu $s0, $t0
    mflo $v0
    fold $v0
    mfhi $v0
    fold $v0
    mthi $t1
    mtlo $t0
    maddu $t1, $t1
    mfhi $v0
    fold $v0
    mul $v0, $t0, $t1
    fold $v0
    div $zero, $t0, $t1
    mflo $v0
    fold $v0
    mfhi $v0
    fold $v0
    divu $zero, $t0, $t1
    mflo $v0
    fold $v0
    mfhi $v0
    fold $v0

    # memory
    lui $a0, %hi(cells)
    addiu $a0, $a0, %lo(cells)
    sw $s0, 0($a0)
    sh $t0, 4($a0)
    sh $t1, 6($a0)
    sb $t0, 9($a0)
    sb $s0, 11($a0)
    swl $t0, 14($a0)
    swr $s0, 17($a0)
    lw $v0, 4($a0)
    fold $v0
    lb $v0, 3($a0)
    fold $v0
    lbu $v0, 2($a0)
    fold $v0
    lh $v0, 4($a0)
    fold $v0
    lhu $v0, 0($a0)
    fold $v0
    lwl $v0, 9($a0)
    lwr $v0, 6($a0)
    fold $v0
    lw $v0, 12($a0)
    fold $v0
    lw $v0, 16($a0)
    fold $v0
    ll $v0, 8($a0)
    addiu $v0, $v0, 3
    sc $v0, 8($a0)
    fold $v0
    lw $v0, 8($a0)
    fold $v0

    # branches, taken and not, each with something in its delay slot
    .macro both instruction:vararg
    \instruction, 1f
    addiu $v0, $v0, 7
    addiu $v0, $v0, 1000
1:
    fold $v0
    .endm
    both beq $t0, $t1
    both beq $t0, $t0
    both bne $t0, $t1
    both bne $t0, $t0
    both bltz $t0
    both bltz $t1
    both bgez $t0
    both bgez $t1
    both blez $zero
    both blez $t1
    both bgtz $zero
    both bgtz $t1
    both bltzal $t0
    fold $ra
    both bltzal $t1
    fold $ra
    both bgezal $t1
    fold $ra
    both bgezal $t0
    fold $ra

    # jumps
    j 2f
    addiu $v0, $v0, 1
    addiu $v0, $v0, 1000
2:
    jal function
    addiu $v0, $v0, 2
    fold $v0
    lui $t2, %hi(function)
    addiu $t2, $t2, %lo(function)
    jalr $t3, $t2
    addiu $ra, $t3, 0
    fold $t3

    # traps that are not taken
    tge $zero, $t1
    tgeu $t1, $t0
    tlt $t1, $t0
    tltu $t0, $t1
    teq $t0, $t1
    tne $t0, $t0
    tgei $zero, 1
    tgeiu $t1, 99
    tlti $t1, -5
    tltiu $t1, 3
    teqi $t1, 12
    tnei $t1, 13

    # no operation
    nop
    ssnop
    ehb
    sync
    pref 0, 0($a0)

    # write(3, cells, 4), then exit(0); nothing was saved, so main does not return
    sw $s0, 0($a0)
    addiu $a1, $a0, 0
    li $a0, 3
    li $a2, 4
    li $v0, 4004
    syscall
    li $a0, 0
    li $v0, 4001
    syscall
    break

function:
    jr $ra
    addiu $v0, $v0, 5

    .section .bss
    .balign 8
cells:
    .space 32

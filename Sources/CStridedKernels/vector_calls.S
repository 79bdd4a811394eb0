// Loops that call functions of vector mathematics.
//
// The compiler passes 256- and 512-bit vectors wrongly between functions that differ in their `target`
// attributes, so arguments and results are moved here by hand. By the System V ABI of x86-64 a vector
// argument comes in xmm0/ymm0/zmm0, the second in register 1, the result in register 0, and a callee may
// change every vector register. rbx and r12 to r15 survive calls.

#if defined(__x86_64__) && defined(__linux__)

// void name(size_t vectors, void *to, const void *from, void (*function)(void))
// writes function(from[i]) to to[i]; `to` and `from` need no alignment.
.macro MAP name, register, width
  .globl \name
  .hidden \name
  .type \name, @function
\name:
  .cfi_startproc
  pushq %rbx
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %rbx, 0
  pushq %r12
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r12, 0
  pushq %r13
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r13, 0
  pushq %r14
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r14, 0
  subq $8, %rsp
  .cfi_adjust_cfa_offset 8
  movq %rdi, %rbx
  movq %rsi, %r12
  movq %rdx, %r13
  movq %rcx, %r14
  testq %rbx, %rbx
  jz 2f
1:
  vmovupd (%r13), \register\()0
  call *%r14
  vmovupd \register\()0, (%r12)
  addq $\width, %r13
  addq $\width, %r12
  decq %rbx
  jnz 1b
2:
  vzeroupper
  addq $8, %rsp
  .cfi_adjust_cfa_offset -8
  popq %r14
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r14
  popq %r13
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r13
  popq %r12
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r12
  popq %rbx
  .cfi_adjust_cfa_offset -8
  .cfi_restore %rbx
  retq
  .cfi_endproc
  .size \name, .-\name
.endm

// void name(size_t vectors, void *to, const void *first, const void *second, void (*function)(void))
// writes function(first[i], second[i]) to to[i].
.macro COMBINE name, register, width
  .globl \name
  .hidden \name
  .type \name, @function
\name:
  .cfi_startproc
  pushq %rbx
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %rbx, 0
  pushq %r12
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r12, 0
  pushq %r13
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r13, 0
  pushq %r14
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r14, 0
  pushq %r15
  .cfi_adjust_cfa_offset 8
  .cfi_rel_offset %r15, 0
  movq %rdi, %rbx
  movq %rsi, %r12
  movq %rdx, %r13
  movq %rcx, %r14
  movq %r8, %r15
  testq %rbx, %rbx
  jz 2f
1:
  vmovupd (%r13), \register\()0
  vmovupd (%r14), \register\()1
  call *%r15
  vmovupd \register\()0, (%r12)
  addq $\width, %r13
  addq $\width, %r14
  addq $\width, %r12
  decq %rbx
  jnz 1b
2:
  vzeroupper
  popq %r15
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r15
  popq %r14
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r14
  popq %r13
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r13
  popq %r12
  .cfi_adjust_cfa_offset -8
  .cfi_restore %r12
  popq %rbx
  .cfi_adjust_cfa_offset -8
  .cfi_restore %rbx
  retq
  .cfi_endproc
  .size \name, .-\name
.endm

.text
MAP strided_call_256, %ymm, 32
MAP strided_call_512, %zmm, 64
COMBINE strided_call2_256, %ymm, 32
COMBINE strided_call2_512, %zmm, 64

#endif

#if defined(__linux__) && defined(__ELF__)
.section .note.GNU-stack, "", @progbits
#endif

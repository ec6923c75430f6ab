# Starts the program – „Anfang“
/* block
   comment */
	.file	"start.c"
	.intel_syntax noprefix
	.att_syntax prefix
	.section .rodata.str1.1,"aMS",@progbits,1
.LC0:
	.string	"Hello \"world\" %d\n\t\101"
	.ascii "a", "b\0"
	.text
	.globl	main
	.type	main, @function
	.p2align 4,,15
main:
.LFB0:
	.cfi_startproc
	pushq	%rbp            # save
	.cfi_def_cfa_offset 16
	movq	%rsp, %rbp
	subq	$16, %rsp
	movl	$0x1F, -4(%rbp)
	movabsq	$-9223372036854775808, %rax
	leaq	.LC0(%rip), %rdi
	movl	8(%rax,%rbx,4), %ecx
	xorl	%eax, %eax
	call	printf@PLT
	cmpl	$10, %eax
	jne	.L2
	jmp	*%rax
1:	dec	%ecx
	jnz	1b
.L2:
	lock addl	$1, counter(%rip)
	rep movsb
	movss	.LC1(%rip), %xmm0
	vaddps	%ymm1, %ymm2, %ymm3
	leave
	ret
	.cfi_endproc
.LFE0:
	.size	main, .-main
	.data
	.align 8
counter:
	.long	0x10, 017, 42, 0b11
	.quad	counter + 8
	.zero	16
	.byte 'a', 'b'
	.set	x, 3
	.equ SIZE, . - counter
.macro push_all a, b=3
	push \a
.endm
	.comm	buffer,1024,32
	mov r0, #1   ; arm
	ldr x0, [sp, #16]!
	bl puts
	b.eq 2f
	svc #0
	.ident	"GCC: (Debian 12) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
	.string "never closed
	ret

# Sums an array of 64-bit numbers.
# long sum(const long *numbers, unsigned long count)
	.text
	.globl	sum
	.type	sum, @function
sum:
	xorl	%eax, %eax
	testq	%rsi, %rsi
	je	.Ldone
	leaq	(%rdi,%rsi,8), %rdx
	.p2align 4,,10
	.p2align 3
.Lloop:
	addq	(%rdi), %rax
	addq	$8, %rdi
	cmpq	%rdx, %rdi
	jne	.Lloop
.Ldone:
	ret
	.size	sum, .-sum

	.globl	largest
	.type	largest, @function
largest:
.LFB1:
	.cfi_startproc
	endbr64
	movq	(%rdi), %rax
	cmpq	$1, %rsi
	jbe	.L7
	movl	$1, %edx
.L6:
	movq	(%rdi,%rdx,8), %rcx
	cmpq	%rcx, %rax
	cmovl	%rcx, %rax
	incq	%rdx
	cmpq	%rsi, %rdx
	jb	.L6
.L7:
	ret
	.cfi_endproc
.LFE1:
	.size	largest, .-largest

	.section	.rodata
	.align 16
.LC1:
	.string	"the sum is %ld\n"
table:
	.quad	1
	.quad	2
	.quad	3
	.quad	0x7fffffff
	.text
	.globl	main
main:
	pushq	%rbp
	movq	%rsp, %rbp
	leaq	table(%rip), %rdi
	movl	$4, %esi
	call	sum
	movq	%rax, %rsi
	leaq	.LC1(%rip), %rdi
	movl	$0, %eax
	call	printf@PLT
	movl	$0, %eax
	popq	%rbp
	ret
	.section	.note.GNU-stack,"",@progbits

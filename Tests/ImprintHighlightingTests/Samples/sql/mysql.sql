# A dump for MySQL
SET NAMES utf8mb4;
CREATE TABLE `orders` (
  `id` int NOT NULL AUTO_INCREMENT,
  `state` varchar(20) CHARACTER SET utf8 COLLATE utf8_bin DEFAULT 'new',
  `total` decimal(8,2) unsigned,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB;
SELECT `o`.`id`, IFNULL(total, 0) FROM orders o WHERE id = @id LIMIT 5;
create procedure p (in n int) begin declare x int default 0; while x < n do set x = x + 1; end while; end;
select * from [dbo].[table] where a = N'text';
insert into t values ('unfinished

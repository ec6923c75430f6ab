#import <UIKit/UIKit.h>
@import CoreData;

NS_ASSUME_NONNULL_BEGIN

/** What holds the items of a store. */
@interface Shelf : UIView <UITableViewDelegate>

@property (nonatomic, readonly) NSInteger capacity;
@property (nonatomic, copy) NSString *title;
@property (nonatomic, strong) IBOutlet UILabel *label;

- (instancetype)initWithCapacity:(NSInteger)capacity;
- (void)put:(id)item;
- (BOOL)isEmpty;
+ (void)register:(Class)kind forName:(NSString *)name;

@end

@interface Crate : Box
@end

extern NSString *const ShelfDidFillNotification;
int shelf_compare(const void *a, const void *b);

enum { ShelfSmall = 1, ShelfLarge = 0x10 };
struct size { CGFloat width, height; };

NS_ASSUME_NONNULL_END

import System.IO
import Foo as F (Bar(..), baz)
import Foo hiding (x)
module Main (main) where
a = M.b + M.N.c . d
op = (>>=) ; op2 = (M.+)
k = 'a':"bc" ++ ['d'..'z']
p = proc x -> do y <- f -< x
data A = A Int :+: B | C deriving Show
data family X; type instance X = Int
pattern P x = Just x
l = \x y -> x + y
t :: (a -> b) -> [a] -> (Int, Maybe b)
s = "never closed
after = 1
{- unfinished {- nested -}
x = 1
